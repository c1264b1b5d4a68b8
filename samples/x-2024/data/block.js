window.YTD.block.part0 = [
  {
    "blocking" : {
      "value" : "CANARY-block"
    }
  }
]