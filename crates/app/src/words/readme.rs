//! The instructions inside a proof file, in English and Chinese.
//!
//! Never anything that a checker believes: whoever forges a proof can write another README.

/// Returns the text. `vkey` is the key that the file offers for itself.
pub fn text(vkey: &str) -> String {
    TEXT.replace("VKEY", vkey)
}

const TEXT: &str = "\
A proof file of Beilin
======================

Somebody keeps a copy of posts, sealed so that no part of it can be changed unnoticed. This file shows
some of them, with what is needed to check them without that copy. Nothing in it can be run.

What is in it
  1/ 2/ ...        one sealed thing each: a record of a post, or a picture
  NN-name.txt      a field of the record, byte for byte; fields that are not shown stay closed
  content.*        a picture, byte for byte
  inner, proof     the way from there to the log, and the log's signed checkpoint
  keys/, dates/    exchanges of the log's key, and what dates the checkpoint, where there is any

How to check it
  1. Take a program that checks proof files from somebody you trust, not from whoever sent you this
     file: beilin itself, the page check.html for any browser, sealcheck.go, or shell-verify.sh.
  2. Learn the public key of the log from its keeper. This file offers one:
       VKEY
     Anybody could have written that line. Have the keeper read you, by telephone, the words that
     \"beilin keys\" shows, and compare them with those of the check.
  3. beilin verify FILE --key 'THE KEY'       or, with witnesses:  --policy FILE
     The first line is valid, invalid or not enough evidence, with a word that says why.

What a valid file shows
  That what it shows was sealed in that log and has not changed since; by when, as far as witnesses or
  time stamps that you trust say so. It does not show that the person named in it wrote it, nor that
  what was said is true, nor that nothing was left out.

碑林证明文件
============

有人收存了一批帖文并加以存证，其中任何一处被改动都会显露。本文件出示其中若干条，并附上无需那份档案即可
核验的全部材料。文件中没有任何可执行的内容。

内容
  1/ 2/ ...        各为一件存证之物：一条帖文的记录，或一张图片
  NN-name.txt      记录中的一个字段，逐字节照录；未出示的字段不公开
  content.*        图片，逐字节照录
  inner, proof     由此通往存证簿的路径，以及存证簿签署的检查点
  keys/, dates/    更换密钥的声明与时间凭证（如有）

如何核验
  1. 从你信任的人那里取得核验程序，不要用发来本文件的人给的：beilin 本身、可在任何浏览器打开的
     check.html、sealcheck.go 或 shell-verify.sh。
  2. 向存证簿的保管者索取公钥。本文件自称的公钥是：
       VKEY
     这一行谁都可以写。请让保管者在电话中念出 beilin keys 显示的各词，与核验时显示的比对。
  3. beilin verify 文件 --key '公钥'           若要求见证：--policy 策略文件
     第一行为 valid（有效）、invalid（无效）或 not enough evidence（证据不足），并附原因。

有效说明什么
  所出示的内容曾在该存证簿存证，此后没有改动；若有你信任的见证或时间凭证，则还说明不晚于何时已经存在。
  它不证明其中所称的人写了这些话，不证明所言属实，也不证明没有遗漏。
";
