window.YTD.account_timezone.part0 = [
  {
    "accountTimezone" : {
      "value" : "CANARY-account-timezone"
    }
  }
]