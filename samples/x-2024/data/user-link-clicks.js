window.YTD.user_link_clicks.part0 = [
  {
    "userInteractionsData" : {
      "value" : "CANARY-user-link-clicks"
    }
  }
]