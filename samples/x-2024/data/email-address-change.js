window.YTD.email_address_change.part0 = [
  {
    "emailAddressChange" : {
      "accountId" : "9000000000000000021",
      "emailChange" : {
        "changedAt" : "2019-01-01T00:00:00.000Z",
        "changedTo" : "CANARY-email-address-change@example.org"
      }
    }
  }
]