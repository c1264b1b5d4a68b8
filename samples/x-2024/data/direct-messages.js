window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "1-2",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "1",
            "text" : "CANARY-direct-messages 私信，只给你看",
            "senderId" : "2",
            "id" : "3",
            "createdAt" : "2024-05-01T00:00:00.000Z"
          }
        }
      ]
    }
  }
]