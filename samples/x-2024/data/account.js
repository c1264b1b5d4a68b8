window.YTD.account.part0 = [
  {
    "account" : {
      "email" : "CANARY-email@example.org",
      "createdVia" : "CANARY-created-via",
      "username" : "linshi_invented",
      "accountId" : "9000000000000000021",
      "createdAt" : "2010-03-14T12:58:00.000Z",
      "accountDisplayName" : "林石"
    }
  }
]