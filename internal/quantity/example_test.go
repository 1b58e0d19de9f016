package quantity_test

import (
	"fmt"

	"pilotplan/internal/quantity"
)

// Values are exact, and compare across units of one dimension.
func ExampleParse() {
	income, err := quantity.Parse("6000万元")
	if err != nil {
		panic(err)
	}
	wanted, err := quantity.Parse("0.8亿元")
	if err != nil {
		panic(err)
	}
	order, err := income.Compare(wanted)
	fmt.Println(income, order, err)
	_, err = quantity.Parse("很多")
	fmt.Println(err)
	// Output:
	// 6000万元 -1 <nil>
	// “很多”里没有数，写一个数和单位，如 18.6亿元
}

// Find reads the numbers of running prose with the words of relation before them.
func ExampleFind() {
	text := "到2025年，带动配套企业60—80家，占比不低于两成，排名进入全国前5名。"
	for _, m := range quantity.Find(text) {
		fmt.Println(text[m.Start:m.End], m.Quantity)
	}
	for _, d := range quantity.FindDates(text) {
		fmt.Println(d.Date)
	}
	// Output:
	// 60—80家 60—80家
	// 不低于两成 不低于20%
	// 全国前5名 全国前5位
	// 2025年
}
