window.YTD.saved_search.part0 = [
  {
    "savedSearch" : {
      "value" : "CANARY-saved-search"
    }
  }
]