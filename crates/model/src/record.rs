//! A record as a list of named fields, the shape in which everything is sealed (docs/format.md 6).
//!
//! Never hashes and never reads a file; `store` writes lines and `seal` commits to the bytes.

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A field's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text: the committed bytes are its UTF-8 bytes.
    Text(String),
    /// One canonical JSON value (RFC 8785) that is not a string: the committed bytes are these.
    Json(String),
}

impl Value {
    /// Returns the bytes that a field's commitment covers.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) | Self::Json(text) => text.as_bytes(),
        }
    }
}

/// A named value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The name, of `[a-z_0-9]`.
    pub name: Cow<'static, str>,
    /// The value.
    pub value: Value,
}

/// An ordered list of fields. The first is `type`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The fields, in the order in which they are committed to.
    pub fields: Vec<Field>,
}

impl Record {
    /// Starts a record of the given type.
    #[must_use]
    pub fn of_type(kind: &'static str) -> Self {
        let mut record = Self { fields: Vec::with_capacity(16) };
        record.text("type", kind);
        record
    }

    /// Returns the record's type, or `""` where the field is withheld or absent.
    #[must_use]
    pub fn kind(&self) -> &str {
        self.get_text("type").unwrap_or("")
    }

    /// Adds a text field.
    pub fn text(&mut self, name: &'static str, value: impl Into<String>) {
        self.fields.push(Field { name: Cow::Borrowed(name), value: Value::Text(value.into()) });
    }

    /// Adds a text field if there is a value: absent is not empty.
    pub fn text_if(&mut self, name: &'static str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(name, value);
        }
    }

    /// Adds a structured field. The caller's type must serialize with its members in sorted order,
    /// without floating-point numbers and not as a string; tests hold the model's types to it.
    ///
    /// # Panics
    /// Never for the model's own types: they have no map with non-string keys.
    pub fn json<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        let text = serde_json::to_string(value).expect("invariant: the model's types serialize");
        self.fields.push(Field { name: Cow::Borrowed(name), value: Value::Json(text) });
    }

    /// Adds a structured field if there is a value.
    pub fn json_if<T: Serialize>(&mut self, name: &'static str, value: Option<&T>) {
        if let Some(value) = value {
            self.json(name, value);
        }
    }

    /// Adds a structured list if it is not empty.
    pub fn list<T: Serialize>(&mut self, name: &'static str, list: &[T]) {
        if !list.is_empty() {
            self.json(name, list);
        }
    }

    /// Returns the value of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.fields.iter().find(|field| field.name == name).map(|field| &field.value)
    }

    /// Returns a text field.
    #[must_use]
    pub fn get_text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Returns a structured field, `None` where it is absent.
    ///
    /// # Errors
    /// [`Misshapen`] where the field is there in another shape.
    pub fn get_json<T: DeserializeOwned>(&self, name: &'static str) -> Result<Option<T>, Misshapen> {
        match self.get(name) {
            None => Ok(None),
            Some(Value::Json(text)) => {
                serde_json::from_str(text).map(Some).map_err(|_| Misshapen { field: name })
            }
            Some(Value::Text(_)) => Err(Misshapen { field: name }),
        }
    }
}

/// A record's field that does not have the shape docs/format.md gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misshapen {
    /// The field's name.
    pub field: &'static str,
}

impl fmt::Display for Misshapen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the field `{}` is absent or not of its shape", self.field)
    }
}

impl std::error::Error for Misshapen {}
