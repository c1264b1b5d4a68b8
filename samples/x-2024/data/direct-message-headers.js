window.YTD.direct_message_headers.part0 = [
  {
    "dmConversation" : {
      "value" : "CANARY-direct-message-headers"
    }
  }
]