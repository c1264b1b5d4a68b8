window.YTD.app.part0 = [
  {
    "appMeta" : {
      "value" : "CANARY-app"
    }
  }
]