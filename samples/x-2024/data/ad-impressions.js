window.YTD.ad_impressions.part0 = [
  {
    "ad" : {
      "value" : "CANARY-ad-impressions"
    }
  }
]