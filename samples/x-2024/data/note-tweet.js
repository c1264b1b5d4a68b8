window.YTD.note_tweet.part0 = [
  {
    "noteTweet" : {
      "noteTweetId" : "1639937816116208773",
      "updatedAt" : "2023-03-26T10:30:18.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Active",
        "originalName" : "Active",
        "annotations" : {}
      },
      "createdAt" : "2023-03-26T10:30:18.000Z",
      "core" : {
        "styletags" : [],
        "urls" : [],
        "text" : "今天想写长一点，关于「存」。\n\n我做了二十年桥梁检测，工作就是看裂缝、记数字、写报告。报告写三份：一份给业主，一份给单位，一份进档案馆。刚入行的时候我问师傅，为什么要三份？他说，一份会被水泡，一份会被人改，第三份是给前两份作证的。\n\n后来我学拓碑，才知道古人早就懂这个道理。石头立在露天，A < B：风雨比人长久，可是人比风雨狠。砸碑的事历朝历代都有，所以有人趁夜去拓，拓三张，分给三个不同姓的人家。几百年后，碑没了，拓片拼起来，一个字不差；拼不上的地方就空着，绝不补。空着也是记录，空着 & 诚实，比补全了的假话有用。\n\n2018 年的冬天，我看见许多人的字一夜之间没有了，没有一张拓片。所以我学着自己做存档，也教朋友做。方法不难，难的是在还来得及的时候觉得有必要。写到这里，窗外有人在放风筝，线很长。存，就是手里有线。",
        "mentions" : [],
        "cashtags" : [],
        "hashtags" : []
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "1650114906018901562",
      "updatedAt" : "2023-04-23T12:30:25.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Active",
        "originalName" : "Active",
        "annotations" : {}
      },
      "createdAt" : "2023-04-23T12:30:25.000Z",
      "core" : {
        "styletags" : [
          {
            "fromIndex" : "0",
            "toIndex" : "94",
            "styleTypes" : [
              "Bold"
            ]
          }
        ],
        "urls" : [
          {
            "expandedUrl" : "https://example.org/steles/copies?a=1&b=2",
            "toIndex" : "676",
            "shortUrl" : "https://t.co/PjB895HeE5",
            "displayUrl" : "example.org/steles/copies?a…",
            "fromIndex" : "653"
          }
        ],
        "text" : "On reading a damaged inscription (a note to my students, in English because two of you asked).\n\nFirst, measure. Before you guess what a character was, write down the width of the gap, the depth of the chisel, the direction of the break. A gap of 31 mm in a line of 30 mm characters held one character, not two, whatever your theory would like.\n\nSecond, say what you see and only that. \"Left part lost; right part 寺\" is worth more than \"probably 時\". If (x < 1) you know one stroke, publish one stroke.\n\nThird, find the other copies. Every stele worth breaking was worth copying, and somebody, somewhere, folded a sheet into a book. See the short list at https://t.co/PjB895HeE5 for where to write.\n\nFourth, never complete it. A restored text is a new text. Date it, sign it and keep it apart from the stone. #epigraphy $INK",
        "mentions" : [],
        "cashtags" : [
          {
            "text" : "INK",
            "fromIndex" : "818",
            "toIndex" : "822"
          }
        ],
        "hashtags" : [
          {
            "text" : "epigraphy",
            "fromIndex" : "807",
            "toIndex" : "817"
          }
        ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "1685676840361924986",
      "updatedAt" : "2023-07-30T15:40:51.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Active",
        "originalName" : "Active",
        "annotations" : {}
      },
      "createdAt" : "2023-07-30T15:40:51.000Z",
      "core" : {
        "styletags" : [],
        "urls" : [],
        "text" : "你们问那座古桥的事，我说详细一点。它的南拱在这次洪水里塌了三分之一，但是塌得很有秩序：拱石一块一块落下去，互相垫着，把北拱托住了。我下水摸过，榫头都还在，石头上有编号，是当年工匠刻的「天地玄黄」。也就是说，可以一块一块请回去。\n\n需要做的事：一，水退以后拍照、编号、画图，谁都不要搬石头；二，找二十个会用葫芦吊的人；三，找到那张 1936 年的实测图，我记得在一位老先生的账号上见过，可惜那个号五年前没有了。谁存过，请告诉我。\n\n桥碑也掉进水里了，碑面朝下，字应该没事。面朝下的碑，常常活得最久。",
        "mentions" : [],
        "cashtags" : [],
        "hashtags" : []
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "1720984281890153984",
      "updatedAt" : "2023-11-05T02:00:01.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Active",
        "originalName" : "Active",
        "annotations" : {}
      },
      "createdAt" : "2023-11-05T02:00:01.000Z",
      "core" : {
        "styletags" : [],
        "urls" : [],
        "text" : "五年。每年十一月我都写一条，今年写长一点。\n\n五年前的这个星期，我每天早上起来先看谁不在了。那时候我列过一张单子，写在宣纸的背面，只写字数和年数，不写名字：九年，四千条；十五年，一万一千条；六年，三万条。写到第二十几行，纸不够了。\n\n后来有几位在别的地方重新开始，说话更慢了。有一位再也没有写。有一位的孩子来信，问我有没有存过他父亲讲古琴的那些帖子。我没有。我只记得其中一条，说弹琴最要紧的是「余音」，手离开弦以后的那一段，才是给别人听的。\n\n我把这一句抄给了那个孩子。他说，够了。我说，不够。",
        "mentions" : [],
        "cashtags" : [],
        "hashtags" : []
      }
    }
  }
]