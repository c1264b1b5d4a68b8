window.YTD.account_creation_ip.part0 = [
  {
    "accountCreationIp" : {
      "value" : "CANARY-account-creation-ip"
    }
  }
]