//! C2SP `c2sp.org/tlog-proof@v1`: that an entry stands in a log, as one text (docs/format.md 12).
//!
//! Never trusts the checkpoint it carries: that is opened under a pinned key, before the path is walked.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::SealError;
use crate::hash::Hash;

const HEAD: &str = "c2sp.org/tlog-proof@v1\n";
/// Longest proof, in bytes: a hundred signature lines of the longest known kind, and extra data.
const BYTES_MAX: usize = 512 << 10;

/// A proof that an entry stands in a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlogProof {
    /// What the maker added; signed by nobody.
    pub extra: Option<Vec<u8>>,
    /// The entry's number.
    pub index: u64,
    /// From the leaf's sibling upwards.
    pub path: Vec<Hash>,
    /// The signed checkpoint with its cosignatures, as it came.
    pub checkpoint: String,
}

impl TlogProof {
    /// Returns the text.
    #[must_use]
    pub fn render(&self) -> String {
        let mut out = HEAD.to_owned();
        if let Some(extra) = &self.extra {
            out.push_str(&format!("extra {}\n", STANDARD.encode(extra)));
        }
        out.push_str(&format!("index {}\n", self.index));
        for hash in &self.path {
            out.push_str(&hash.base64());
            out.push('\n');
        }
        out.push('\n');
        out.push_str(&self.checkpoint);
        out
    }

    /// Reads the text. What stands in the checkpoint is not looked at.
    ///
    /// # Errors
    /// [`SealError::Shape`] where it is not exactly what [`TlogProof::render`] gives, or over a limit.
    pub fn parse(text: &str) -> Result<Self, SealError> {
        let shape = SealError::Shape("tlog-proof");
        if text.len() > BYTES_MAX {
            return Err(SealError::Shape("tlog-proof: too long"));
        }
        let rest = text.strip_prefix(HEAD).ok_or(shape.clone())?;
        let (head, checkpoint) = rest.split_once("\n\n").ok_or(shape.clone())?;
        let mut lines = head.split('\n').peekable();
        let extra = match lines.next_if(|line| line.starts_with("extra ")) {
            Some(line) => Some(STANDARD.decode(&line[6..]).map_err(|_| shape.clone())?),
            None => None,
        };
        let index = lines.next().and_then(|line| line.strip_prefix("index ")?.parse().ok());
        let path: Option<Vec<Hash>> = lines.map(Hash::of_base64).collect();
        let (Some(index), Some(path)) = (index, path) else { return Err(shape) };
        let proof = Self { extra, index, path, checkpoint: checkpoint.to_owned() };
        if proof.render() == text { Ok(proof) } else { Err(shape) }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::Checkpoint;
    use crate::note::Vkey;
    use crate::tree;

    // Made by a program in Go on golang.org/x/mod, of a log of a thousand entries `entry <n>`.
    const GO: &str = include_str!("../vectors/tlog-proof.txt");
    const GO_KEY: &str = "archive.example/log+f7f5dc9a+ATScXvl5taXJOHud1rabAbMeMXsj19kIfPT5HU+mQItt";

    #[test]
    fn a_proof_of_another_program_reads_and_holds() {
        let proof = TlogProof::parse(GO).unwrap();
        assert_eq!((proof.index, proof.path.len(), proof.extra.is_none()), (613, 10, true));
        assert_eq!(proof.render(), GO);
        let head = Checkpoint::open(&proof.checkpoint, &Vkey::parse(GO_KEY).unwrap()).unwrap();
        assert_eq!(head.size, 1000);
        let leaf = tree::leaf(b"entry 613");
        assert_eq!(tree::check_inclusion(&leaf, proof.index, head.size, &proof.path, &head.root), Ok(()));
    }

    #[test]
    fn a_path_may_be_empty_and_extra_may_stand_there() {
        let proof =
            TlogProof { extra: Some(vec![0, 1]), index: 0, path: vec![], checkpoint: "a\n1\n".to_owned() };
        assert_eq!(proof.render(), "c2sp.org/tlog-proof@v1\nextra AAE=\nindex 0\n\na\n1\n");
        assert_eq!(TlogProof::parse(&proof.render()), Ok(proof));
    }

    #[test]
    fn every_other_spelling_is_refused() {
        for bad in [
            String::new(),
            HEAD.to_owned(),
            GO.replace("@v1", "@v2"),
            GO.replace('\n', "\r\n"),
            GO.replace("index 613", "index 0613"),
            GO.replace("index 613", "index +613"),
            GO.replace("index 613", "index  613"),
            GO.replace("index 613", "index 18446744073709551616"),
            GO.replace("index 613", "extra AAE\nindex 613"),
            GO.replace("index 613", "index 613\nextra AAE="),
            GO.replace("index 613\n", ""),
            GO.replace(
                "YMJdYQK3QmLJpZeqNILgbPYxX7VWcGN8TkR3I+J6oyQ=",
                "YMJdYQK3QmLJpZeqNILgbPYxX7VWcGN8TkR3I+J6oyR=",
            ),
            GO.replace("YMJdYQK3QmLJpZeqNILgbPYxX7VWcGN8TkR3I+J6oyQ=", "YMJdYQK3"),
            format!("{GO}{}", "x".repeat(BYTES_MAX)),
        ] {
            assert!(matches!(TlogProof::parse(&bad), Err(SealError::Shape(_))), "{bad:.200}");
        }
    }
}
