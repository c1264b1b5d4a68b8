window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation" : {
      "value" : "CANARY-direct-messages-group"
    }
  }
]