//! Where elements are in a window that grows at its end and is cut at its beginning: what every way of
//! cutting a stream answers.
//!
//! Never reads the stream: [`crate::Elements`] does.

use crate::span::{End, Span};

/// Finds the ends of elements in a window.
pub(crate) trait Cut: Send {
    /// Looks at what is new in the window; false where it stopped at the first end of an element, as it may
    /// where `one` is asked for.
    fn run(&mut self, window: &[u8], one: bool) -> bool;

    /// Returns where the span that is not closed begins.
    fn open(&self) -> usize;

    /// Returns whether the span that is not closed is an element.
    fn inside(&self) -> bool;

    /// Closes the glue that is open at the end of the window.
    fn split_glue(&mut self, length: usize);

    /// Takes all that follows as glue.
    fn give_up(&mut self);

    /// Hands out the closed spans, which end at `length`, and moves the window on by as much.
    fn take(&mut self, length: usize) -> Vec<Span>;

    /// Closes what is open at the end of the input, which is the window's.
    fn finish(&mut self, window: &[u8]);

    /// Returns how the input ended.
    fn end(&self) -> End;

    /// Returns whether the input began with a byte order mark.
    fn byte_order_mark(&self) -> bool {
        false
    }
}

/// What stands next in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// So many bytes of glue, at least one; more than the window holds is allowed.
    Glue(u64),
    /// So many bytes of an element, at least one, all in the window.
    Element(usize),
    /// An element has begun that goes on beyond the window. Of these bytes nothing is to be said again.
    More,
}

/// A way of cutting that looks at what stands next, again and again.
pub(crate) trait Steps: Send {
    /// Returns what stands next. `rest` is not empty, and begins where the last step ended; `looked` bytes
    /// of it were there the last time it answered [`Step::More`].
    fn step(&mut self, rest: &[u8], looked: usize) -> Step;

    /// Returns how many of the last bytes are an element, where the input ends within one, and how it ended;
    /// `rest` may be empty.
    fn last(&mut self, rest: &[u8]) -> (usize, Last);

    /// Returns whether the input began with a byte order mark.
    fn byte_order_mark(&self) -> bool {
        false
    }
}

/// How the last step ended the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Last {
    /// As it should.
    Whole,
    /// In the middle, or before what must come.
    Cut,
    /// It is not what it should be, from the beginning on.
    NotAList,
    /// From this byte on, some elements were not where they should be.
    Broken(u64),
    /// Not yet: what follows the element, which is not empty, is to be looked at as before.
    GoOn,
}

/// Cuts by steps.
pub(crate) struct Walk<S> {
    steps: S,
    spans: Vec<Span>,
    /// Where the next step begins.
    open: usize,
    looked: usize,
    /// Glue that is still to come, beyond the window.
    skip: u64,
    inside: bool,
    spoiled: Option<End>,
    base: u64,
    end: Option<End>,
}

impl<S: Steps> Walk<S> {
    pub fn new(steps: S) -> Self {
        Self {
            steps,
            spans: Vec::new(),
            open: 0,
            looked: 0,
            skip: 0,
            inside: false,
            spoiled: None,
            base: 0,
            end: None,
        }
    }

    fn close(&mut self, at: usize, element: bool) {
        let place = |at: usize| u32::try_from(at).expect("invariant: a window is far below 4 GiB");
        let (start, end) = (place(self.open), place(at));
        match self.spans.last_mut() {
            // Glue that follows glue is one.
            Some(last) if !element && !last.element && last.end == start => last.end = end,
            _ if end > start => self.spans.push(Span { start, end, element }),
            _ => {}
        }
        self.open = at;
    }
}

impl<S: Steps> Cut for Walk<S> {
    fn run(&mut self, window: &[u8], one: bool) -> bool {
        while self.open < window.len() {
            if self.spoiled.is_some() {
                self.close(window.len(), false);
            } else if self.skip > 0 {
                let room = (window.len() - self.open) as u64;
                let length = self.skip.min(room);
                self.skip -= length;
                self.close(self.open + length as usize, false);
            } else {
                let looked = self.looked.saturating_sub(self.open);
                let step = self.steps.step(&window[self.open..], looked);
                self.inside = step == Step::More;
                match step {
                    Step::Glue(length) => self.skip = length.max(1),
                    Step::Element(length) => {
                        self.close((self.open + length.max(1)).min(window.len()), true);
                        if one {
                            return self.open == window.len();
                        }
                    }
                    Step::More => {
                        self.looked = window.len();
                        return true;
                    }
                }
            }
        }
        true
    }

    fn open(&self) -> usize {
        self.open
    }

    fn inside(&self) -> bool {
        self.inside
    }

    fn split_glue(&mut self, length: usize) {
        self.close(length, false);
    }

    fn give_up(&mut self) {
        self.inside = false;
        self.spoiled = Some(End::TooLong { byte: self.base + self.open as u64 });
    }

    fn take(&mut self, length: usize) -> Vec<Span> {
        self.base += length as u64;
        self.looked = self.looked.saturating_sub(length);
        self.open -= length;
        std::mem::take(&mut self.spans)
    }

    fn finish(&mut self, window: &[u8]) {
        if self.end.is_some() {
            return;
        }
        let end = loop {
            let byte = self.base + self.open as u64;
            if let Some(end) = self.spoiled {
                break end;
            }
            if self.skip > 0 {
                break End::Cut { byte: self.base + window.len() as u64 };
            }
            let (element, last) = self.steps.last(&window[self.open..]);
            self.close((self.open + element).min(window.len()), true);
            match last {
                Last::Whole => break End::Whole,
                Last::Cut => break End::Cut { byte },
                Last::NotAList => break End::NotAList,
                Last::Broken(byte) => break End::Broken { byte },
                Last::GoOn => {
                    self.run(window, false);
                }
            }
        };
        self.end = Some(end);
        self.inside = false;
        self.close(window.len(), false);
    }

    fn end(&self) -> End {
        self.end.unwrap_or(End::Cut { byte: self.base })
    }

    fn byte_order_mark(&self) -> bool {
        self.steps.byte_order_mark()
    }
}
