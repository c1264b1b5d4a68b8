window.YTD.screen_name_change.part0 = [
  {
    "screenNameChange" : {
      "accountId" : "9000000000000000021",
      "screenNameChange" : {
        "changedAt" : "2020-05-16T13:00:00.000Z",
        "changedFrom" : "stone_lin_inv",
        "changedTo" : "linshi_invented"
      }
    }
  }
]