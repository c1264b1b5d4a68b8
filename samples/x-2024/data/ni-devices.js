window.YTD.ni_devices.part0 = [
  {
    "niDeviceResponse" : {
      "value" : "CANARY-ni-devices"
    }
  }
]