import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readAs} from './office.ts'

test('subtitles become the sentences that are spoken, without numbers and times', () => {
  const {source} = readAs(
    'talk.txt',
    '1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}The stone <i>lies</i>\r\nin the museum\r\n\r\n2\r\n00:00:02,100 --> 00:00:03,000\r\nof the city. \r\n\r\n3\r\n00:00:03,100 --> 00:00:04,000\r\nNobody has read it\r\n\r\n4\r\n00:00:20,000 --> 00:00:21,000\r\n- Why?\r\n- Because.\r\n',
  )
  assert.deepEqual(source?.lines, [
    'The stone lies in the museum of the city.',
    'Nobody has read it',
    '- Why?',
    '- Because.',
  ])
  assert.deepEqual(source?.stated?.marks, [{type: 'emphasis', line: 1, start: 10, end: 14}])
  assert.deepEqual(
    source?.stated?.blocks.map(({role}) => role),
    ['paragraph', 'paragraph', 'speaker-turn', 'speaker-turn'],
  )
})

test('WebVTT says who speaks; its notes and styles are no text', () => {
  const {source} = readAs(
    'talk.vtt',
    'WEBVTT\n\nSTYLE\n::cue {color: red}\n\nNOTE A remark.\n\nfirst\n00:01.000 --> 00:02.000 align:start\n<v Sara>سلام &amp; درود.</v>\n\n00:02.000 --> 00:03.000\n<v Ali><c.loud>خوبی؟</c>\n',
  )
  assert.deepEqual(source?.lines, ['Sara: سلام & درود.', 'Ali: خوبی؟'])
  assert.deepEqual(
    source?.stated?.marks.map(({type, start, end}) => [type, start, end]),
    [
      ['speaker', 0, 4],
      ['speaker', 0, 3],
    ],
  )
})
