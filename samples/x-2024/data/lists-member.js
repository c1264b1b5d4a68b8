window.YTD.lists_member.part0 = [
  {
    "userListInfo" : {
      "value" : "CANARY-lists-member"
    }
  }
]