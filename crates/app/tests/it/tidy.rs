//! The house rules of ARCHITECTURE.md, held against the source. Each rule is a function from texts to a list
//! of complaints, tried on small bad texts beside it; here all of them meet the real tree.
//!
//! Never builds or runs what it reads.

mod arrows;
mod budgets;
mod calls;
mod circles;
mod links;
mod mask;
mod places;
mod tree;

use tree::Tree;

fn assert_none(complaints: &[String]) {
    assert!(complaints.is_empty(), "{} complaints:\n  {}", complaints.len(), complaints.join("\n  "));
}

#[test]
fn rooms_import_what_the_table_says() {
    let tree = Tree::of_the_project();
    assert_none(&arrows::check(&tree.rooms(), &tree.text("ARCHITECTURE.md"), &tree.texts("Cargo.toml")));
}

#[test]
fn rooms_call_nothing_their_row_forbids() {
    let tree = Tree::of_the_project();
    assert_none(&calls::check(&tree.text("ARCHITECTURE.md"), &tree.sources()));
}

#[test]
fn modules_of_a_room_form_no_circle() {
    assert_none(&circles::check(&Tree::of_the_project().sources()));
}

#[test]
fn files_and_functions_stay_within_budget() {
    assert_none(&budgets::check(&Tree::of_the_project().sources()));
}

#[test]
fn files_open_with_what_they_do_and_are_all_reached() {
    let tree = Tree::of_the_project();
    assert_none(&places::check_openings(&tree.texts(".rs")));
    assert_none(&places::check_names(&tree.texts(".rs")));
    assert_none(&places::check_reached(&tree.texts(".rs")));
    assert_none(&places::check_one_test_binary(&tree.texts(".rs")));
}

#[test]
fn links_in_pages_lead_somewhere() {
    let tree = Tree::of_the_project();
    assert_none(&links::check(&tree.texts(".md"), &|path| tree.exists(path)));
}
