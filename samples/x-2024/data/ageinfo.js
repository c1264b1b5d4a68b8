window.YTD.ageinfo.part0 = [
  {
    "ageMeta" : {
      "value" : "CANARY-ageinfo"
    }
  }
]