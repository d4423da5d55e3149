print("compile")
