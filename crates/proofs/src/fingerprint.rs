//! What two people compare by telephone before one of them pins the other's key.
//!
//! Never makes words of it: those are the program's.

/// Returns the first 16 bytes of the SHA-256 of a vkey's text.
#[must_use]
pub fn fingerprint(vkey: &str) -> [u8; 16] {
    let hash = seal::sha256(vkey.as_bytes()).0;
    let mut out = [0; 16];
    out.copy_from_slice(&hash[..16]);
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_is_half_of_the_hash() {
        // printf 'a+b+c' | sha256sum | cut -c1-32
        let bytes = super::fingerprint("a+b+c");
        let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(text, "ff02308b1ff78b66ab564140c91419e9");
    }
}
