window.YTD.article.part0 = [
  {
    "article" : {
      "articleId" : "9000000000000000401",
      "title" : "第三份",
      "contentState" : "一份自己，一份朋友，一份不认识的人。"
    }
  }
]