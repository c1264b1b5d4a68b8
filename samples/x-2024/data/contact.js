window.YTD.contact.part0 = [
  {
    "contact" : {
      "emails" : [
        "CANARY-contact@example.org"
      ],
      "phoneNumbers" : [
        "CANARY-contact"
      ]
    }
  }
]