import Marz
print("marz")
