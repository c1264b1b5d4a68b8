//! The use cases, a file each: keep, verify, rebuild, find, read, prove, withhold, witness.
//!
//! Never touches a terminal, a socket or the clock: time and progress are passed in.

mod anchors;
mod beheld;
mod casebook;
mod custody;
mod dating;
mod derive;
mod error;
mod exchange;
mod judging;
mod keep;
mod keep_out;
mod keys;
mod known;
mod known_members;
mod notice;
mod place;
mod private;
mod progress;
mod prove;
mod reader;
mod rebuild;
mod redact;
mod report;
mod ruling;
mod same_as;
mod sources;
mod verify;
mod version;
mod watch;
mod withhold;
mod witness;
mod witnessing;

pub use anchors::{Anchor, Shown, anchors, body, show};
pub use casebook::{
    Beside, CASE_LINE_MAX_BYTES, CASE_TEXT, CaseLine, Erased, KeptPosts, NamedAccount, OBSERVATIONS_MAX,
    Observed, SealedCaseLine, add_case_lines, approve_case, approvers, beside, case_lines,
    case_lines_and_texts, erase_case_record,
};
pub use custody::{HandOver, Step, What, add_hand_over, chain};
pub use dating::{Asking, Dating, Did, Service, date, headers, is_waiting};
pub use error::{ArchiveError, Stop};
pub use exchange::{declare_stolen, recovery_key, rotate, succeed};
pub use judging::read_proof;
pub use keep::{Kept, Wanted, keep};
pub use keys::{Keys, keys};
pub use notice::{Judged, Noticed, notice};
pub use notices::RuleFault;
pub use notices::{Failure, history};
pub use place::{Around, Place};
pub use platforms::Whom;
pub use progress::{Progress, Silent, Stage};
pub use proofs::{
    Authorship, Block, Dated, Extension, Fault, Lack, Log, OpenField, Roots, Said, SaidItem, Seen, StampKind,
    Trust, Verdict, Vouched, Word, fingerprint, judge,
};
pub use prove::{MediaWanted, Proved, ToProve, Unproved};
pub use reader::{
    Answer, Asked, Count, Import, KeptPost, LeftOutMember, MemberReader, Origin, OriginalMember, PostPlace,
    Profile, Reader, day_start_ms,
};
pub use rebuild::{DumpLine, Rebuilt, dump, rebuild};
pub use report::{Gap, KeepReport, Members, NAMES_MAX, Outcome, SignedLine, Trouble};
pub use ruling::{Listed, PlatformStates, Row, StateRow, rules, states_by_platform, try_rules};
pub use seal::SealError;
pub use seal::policy::Policy;
pub use sources::{Understood, sources};
pub use verify::{Finding, FindingKind, VerifyReport, verify};
pub use watch::{
    ANSWER_MAX, AccountHistory, Alert, AlertTo, Ask, CAP, Clock, Control, CutOff, Going, Ground, Heard, List,
    LookLine, Mistake, OWN_LINE, Role, RoundReport, Seer, Told, Vantage, Watched, change_list, histories,
    new_look_key, read_histories, watch_list, watch_round,
};
pub use withhold::{Plan, Planned, Reason, Trace, TraceOf, Wish, Withheld, plan, resume, withhold};
pub use witness::{REQUEST_MAX, Refusal, SIZE_TYPE, Witness, WitnessKeys, witness, witness_key};
pub use witnessing::{Heads, Reply, Round, Saw, Web, Witnessed, ask_witnesses};

/// Returns the stable word of every kind of problem that a report may name.
pub fn problem_kinds() -> impl Iterator<Item = &'static str> {
    formats::ProblemKind::ALL.iter().map(|kind| kind.word()).chain([report::INDEX_NOT_MADE])
}
