//! Policies: any text.
//!
//! Never looks at what it says: only panics, hangs and memory count.
#![no_main]

use std::collections::BTreeSet;

use seal::policy::Policy;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(policy) = std::str::from_utf8(bytes).map_err(drop).and_then(|text| Policy::parse(text).map_err(drop))
    else {
        return;
    };
    let names: BTreeSet<&str> = policy.witnesses.iter().map(|witness| witness.name.as_str()).collect();
    let _ = policy.is_met(&names);
});
