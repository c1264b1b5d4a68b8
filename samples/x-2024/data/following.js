window.YTD.following.part0 = [
  {
    "following" : {
      "value" : "CANARY-following"
    }
  }
]