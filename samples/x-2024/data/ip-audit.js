window.YTD.ip_audit.part0 = [
  {
    "ipAudit" : {
      "accountId" : "9000000000000000021",
      "createdAt" : "2024-05-01T00:00:00.000Z",
      "loginIp" : "CANARY-ip-audit"
    }
  }
]