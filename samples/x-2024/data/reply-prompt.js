window.YTD.reply_prompt.part0 = [
  {
    "replyPrompt" : {
      "value" : "CANARY-reply-prompt"
    }
  }
]