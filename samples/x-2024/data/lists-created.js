window.YTD.lists_created.part0 = [
  {
    "userListInfo" : {
      "value" : "CANARY-lists-created"
    }
  }
]