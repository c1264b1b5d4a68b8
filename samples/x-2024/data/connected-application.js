window.YTD.connected_application.part0 = [
  {
    "connectedApplication" : {
      "value" : "CANARY-connected-application"
    }
  }
]