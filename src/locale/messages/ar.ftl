# العربية
direction = rtl
decimal-mark = ,
thousands-mark = .
