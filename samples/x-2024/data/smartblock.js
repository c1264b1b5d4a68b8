window.YTD.smartblock.part0 = [
  {
    "smartBlock" : {
      "value" : "CANARY-smartblock"
    }
  }
]