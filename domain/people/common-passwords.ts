/**
 * Passwords of ten characters or more that attackers try first, and the words that people here stretch to
 * ten. Lower case.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
0000000000 0102030405 0123456789 0147258369 0987654321 1010101010 1029384756 1111111111 1122334455 1212121212
123123123123 1231231234 1234512345 1234554321 12345678910 1234567890 1234567891 123456789a 123456789q 123456789z
1234567899 1234567900 12345qwert 1234qwer1234 123qwe123qwe 123qweasdzxc 1357924680 147258369a 147852369a 159357456a
1q2w3e4r5t 1q2w3e4r5t6y 1qaz1qaz1qaz 1qaz2wsx3edc 1qazxsw23edc 2222222222 3333333333 4444444444 5555555555 6666666666
7777777777 789456123a 7894561230 8888888888 9876543210 9999999999 9999999999a a123456789 a1234567890 aa123456789
aaaaaaaaaa abc123456789 abc1234567 abcd123456 abcd12345678 abcde12345 abcdef1234 abcdefghij abcdefghijk admin12345
admin123456 admin@12345 administrator adminadmin anhiuem123 anhyeuem12 anhyeuem123 anhyeuem1234 anhyeuemnhieu asdasdasd123
asdf123456 asdfasdfasdf asdfghjkl1 asdfghjkl123 asdfghjkl; asdfghjklm asdfghjkl asdqwe1234 baobaobaobao basketball
basketball1 blink182182 buithianhtuyet butterfly1 changeme123 chocolate1 chungtinhyeu computer123 computer1234 congnghiep
cunconcunco daihocquangninh dangnhap123 demo123456 dragon12345 emyeuanh123 emyeuanhnhieu facebook12 facebook123
facebook1234 gamethienlong giadinhtoiyeu google12345 haidang123 hanoi123456 hanoivietnam hanhphuc123 hocsinh123
hocvien123 hocsinh1234 hoilamgi123 iloveyou12 iloveyou123 iloveyou1234 iloveyou1314 internet123 khongbiet1 khongbiet123
khongco123 khongnho123 khongquen123 kimochi123 letmein123 letmein1234 liverpool1 liverpool123 lovelove123 loveyou123
manchester manchester1 manunited1 matkhau123 matkhau1234 matkhau12345 matkhau123456 matkhaucuatoi matkhaulagi matkhaumoi
matkhaumoi1 matkhau@123 michelle123 mynameis123 naruto12345 nguyenvana nguyenvana1 nguyenvana123 password01 password1
password10 password11 password12 password123 password1234 password12345 password123456 password@1 password@123 p@ssw0rd123
p@ssword123 passw0rd12 passw0rd123 pa55word123 pokemon123 princess12 princess123 q1w2e3r4t5 q1w2e3r4t5y6 qazwsx1234
qazwsxedc1 qazwsxedc123 qazwsxedcrfv qazxsw1234 quangninh1 quangninh123 quangninh2024 quangninh2025 quangninh2026 qwe123qwe123
qweasdzxc1 qweasdzxc123 qwer123456 qwerty1234 qwerty12345 qwerty123456 qwertyqwerty qwertyuiop qwertyuiop1 qwertyuiop123
qwertyuiop[] qwertyuiopasdfghjkl realmadrid rootroot123 saigon12345 samsung123 samsung1234 secret1234 sinhvien12 sinhvien123
sinhvien1234 sinhvien2024 sinhvien2025 sinhvien2026 student123 student1234 sunshine12 sunshine123 superman12 superman123
taikhoan123 test123456 testtest123 thaotrang123 thangmuoi10 thayco1234 thuongtin123 tinhyeu123 tinhyeumaimai toiyeubanhoc
toiyeuem123 toiyeuvietnam truonghoc123 vietnam123 vietnam1234 vietnam12345 vietnam2024 vietnam2025 vietnam2026 vietnamvodich
welcome123 welcome1234 whatever12 xinchao123 xinchao1234 yeuemnhieu yeuemnhieulam zaq12wsxcde zaq1zaq1zaq1 zxcvbnm123
zxcvbnm1234 zxcvbnmasd zxcvbnmzxcvbnm zxc123456789 qui123456789 quiuniversity
`
    .trim()
    .split(/\s/),
)
