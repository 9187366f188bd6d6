# Français
direction = ltr
decimal-mark = ,
thousands-mark = { "\u202F" }
