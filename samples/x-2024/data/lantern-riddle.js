window.YTD.lantern_riddle.part0 = [
  {
    "riddle" : "画时圆，写时方，冬时短，夏时长。"
  }
]