window.YTD.mute.part0 = [
  {
    "muting" : {
      "value" : "CANARY-mute"
    }
  }
]