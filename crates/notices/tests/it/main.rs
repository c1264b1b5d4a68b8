//! The engine as a whole: order of evaluation, weights, faults, hostile answers.

mod bad_input;
mod faults;
mod order;
