print("tonelint")
