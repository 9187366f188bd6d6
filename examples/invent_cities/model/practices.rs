//! What the model knows about each scored practice: who can see it, and how hard it is to have.

/// Whose work a practice is, and so who knows about it.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Whose {
    /// Work inside the town hall.
    Town,
    /// Work of the ministry and its offices.
    Nation,
    /// Work of both sides together.
    Both,
    /// Work that residents and associations see, too.
    Open,
}

use Whose::{Both, Nation, Open, Town};

/// Question, whose work, and how much lower than the ordinary practice it stands, in thousandths of a level.
pub(super) const PRACTICES: [(&str, Whose, i32); 57] = [
    ("mandate-basis", Both, -200),
    ("mandate-strategy", Nation, -100),
    ("mandate-plan", Town, -250),
    ("mandate-tasks", Both, 200),
    ("mandate-leadership", Open, -150),
    ("mandate-definitions", Both, 350),
    ("mandate-rights", Town, 300),
    ("mandate-voice", Nation, 450),
    ("inclusion-strategy", Nation, 250),
    ("inclusion-civil-society", Open, -400),
    ("inclusion-youth", Open, -150),
    ("inclusion-women", Open, 150),
    ("inclusion-residents", Open, 100),
    ("inclusion-victims", Town, 500),
    ("inclusion-frontline", Town, -100),
    ("inclusion-answer", Open, 250),
    ("trust-goal", Both, -100),
    ("trust-dialogue", Both, -300),
    ("trust-security", Open, 0),
    ("trust-disagreement", Both, 350),
    ("trust-openness", Open, -50),
    ("trust-complaints", Open, 600),
    ("trust-words", Open, 50),
    ("coordination-contact", Both, -600),
    ("coordination-forum", Both, 200),
    ("coordination-team", Open, -150),
    ("coordination-followup", Both, 150),
    ("coordination-crisis", Both, -200),
    ("coordination-messages", Open, 250),
    ("coordination-neighbours", Town, -50),
    ("coordination-referral", Town, 250),
    ("information-down", Nation, -50),
    ("information-up", Both, -150),
    ("information-needs", Town, -100),
    ("information-protocol", Both, 400),
    ("information-hate", Town, 300),
    ("information-results", Town, 200),
    ("information-national-review", Nation, 500),
    ("information-exchange", Town, -400),
    ("resources-budget", Town, -100),
    ("resources-national", Nation, 100),
    ("resources-staff", Town, 0),
    ("resources-training", Town, 50),
    ("resources-continuity", Both, 350),
    ("resources-existing", Open, -400),
    ("resources-partners", Both, 300),
    ("resources-advice", Nation, -50),
    ("hate-speech-local", Open, -50),
    ("hate-speech-national", Both, 200),
    ("climate-local", Open, 100),
    ("climate-national", Both, 0),
    ("migration-local", Open, -200),
    ("migration-national", Both, 250),
    ("reintegration-local", Town, 150),
    ("reintegration-national", Both, 350),
    ("cohesion-local", Open, -300),
    ("cohesion-national", Both, 200),
];
