window.YTD.professional_data.part0 = [
  {
    "professionalData" : {
      "value" : "CANARY-professional-data"
    }
  }
]