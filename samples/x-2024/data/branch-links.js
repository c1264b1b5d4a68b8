window.YTD.branch_links.part0 = [
  {
    "branchLink" : {
      "value" : "CANARY-branch-links"
    }
  }
]