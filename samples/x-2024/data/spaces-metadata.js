window.YTD.spaces_metadata.part0 = [
  {
    "spacesMetadata" : {
      "value" : "CANARY-spaces-metadata"
    }
  }
]