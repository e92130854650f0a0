"""Words that a great many Indonesian names hold: two people may well share a name made of them."""

from __future__ import annotations

from functools import cache

from store.names import spelled

_WORDS = """
abdul abdullah abdurrahman abu ade adi aditya agung agus agustina ahmad aji akbar al ali amir amin aminah
anang andi andika andre andri andy angga anggraini ani anisa anita anto anton anwar ari arief arif aris arya
asep astuti ayu bagus bambang basuki bayu budi budiman budiono budianto cahyo cahyono candra citra dadang
darmawan dedi dede deni desi dewi dian didik dimas dina dinda doni dwi edi edy eka eko endang endah erna
erni fadli fajar farid fatimah febri feri firman firmansyah fitri fitriani gunawan hadi halim hamid
handayani hanafi hardi hari haris harry hartono haryanto hasan hasanah hendra hendri hendro heri herman
hermawan heru hidayah hidayat husein ibrahim ida iin ika ilham imam indah indra irawan irfan irma irwan
iskandar ismail iwan jaya joko jono juli julianto kartika kartini khairul kurnia kurniawan kusuma laila
lestari lia lina linda lukman maria mariana maya mega muhammad mulya mulyadi mulyana mulyani mulyono mustafa
nadia nasution nia nina nita noor nova novi nugraha nugroho nur nurdin nurhayati nurul permana permata
pratama pratiwi prasetyo prasetya purnama purnomo purwanto putra putri putu rachman rahayu rahma rahman
rahmat rahmawati rama ramadhan rangga ratna reza ria riadi rian rina rini riski rizal rizki rizky robert
rohman ronny roni rudi rusdi sahputra saiful salim samsul santi santoso saputra sari setia setiadi setiawan
sigit siregar siti slamet sofyan sri subagyo sudarsono sugeng sugiarto suharto suhartono sukma sulaiman
sulistyo sumarni sunarto supardi suparman supriadi supriyadi supriyanto surya suryadi suryana susanti
susanto susilo sutanto sutrisno suwarno syahputra syaiful syarif tari taufik teguh tia tini tono tri triyono
tuti udin umar utami utomo wahid wahyu wahyudi wahyuni wardana wati wawan wibowo widi widodo widya wijaya
winarno wisnu wulan wulandari yanti yanto yati yayan yoga yohanes yudha yudi yuli yulia yuliana yulianti
yulianto yuni yunita yusuf zaenal zainal zaki zulfikar zulkifli john david michael daniel
"""


@cache
def _common() -> frozenset[str]:
    return frozenset(map(spelled, _WORDS.split()))


def is_common(word: str) -> bool:
    """Whether a word of a name, in the shared spelling of `names.spelled`, is a common one."""
    return word in _common()
