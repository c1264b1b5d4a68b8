window.YTD.sso.part0 = [
  {
    "sso" : {
      "value" : "CANARY-sso"
    }
  }
]