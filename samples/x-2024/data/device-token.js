window.YTD.device_token.part0 = [
  {
    "deviceToken" : {
      "value" : "CANARY-device-token"
    }
  }
]