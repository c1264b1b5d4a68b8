window.YTD.tweetdeck.part0 = [
  {
    "deck" : {
      "value" : "CANARY-tweetdeck"
    }
  }
]