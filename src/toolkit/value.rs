//! A given answer.

/// A given answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// The option at this position (choice, yes/no).
    Option(usize),
    /// For every item whether it is ticked (checklist).
    Items(Vec<bool>),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
}
